package vn.langnghe.feedback.intake;

import io.quarkus.runtime.Startup;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import vn.langnghe.runtime.file.BundledTable;

/** The coarse subjects a case may have, from a data file: codes only travel in events. */
@Startup
@Singleton
public class Categories {

  private final List<Category> all =
      BundledTable.read(
          Categories.class,
          "intake/categories.csv",
          List.of("code", "name_vi", "name_en"),
          Category::of);
  private final Set<String> codes =
      all.stream().map(Category::code).collect(Collectors.toUnmodifiableSet());

  public List<Category> all() {
    return all;
  }

  boolean contains(String code) {
    return codes.contains(code);
  }
}
