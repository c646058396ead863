package vn.langnghe.reporting.page;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.List;

/** What the dashboard shows first, and how much of it is kept ready. */
@ConfigMapping(prefix = "langnghe.page")
public interface PageConfig {

  /** The indexes that are offered first, in this order; the others follow by code. */
  @WithDefault("766,SIPAS-2023,SIPAS-2023-PULSE,PAR-DEPT")
  List<String> firstIndexes();

  /** How many years can be chosen, this one included. */
  @WithDefault("3")
  int years();

  /** Characters of pages that are kept, so that a crowd that reads the same is served once. */
  @WithDefault("16000000")
  long heldCharacters();
}
