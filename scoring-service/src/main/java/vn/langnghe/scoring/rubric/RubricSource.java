package vn.langnghe.scoring.rubric;

import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import vn.langnghe.index.rubric.Drafts;
import vn.langnghe.index.rubric.FormMappings;
import vn.langnghe.index.rubric.Rubrics;

/** Loads the bundled rubrics at the start, so that a broken one stops it. */
@Startup
@ApplicationScoped
public class RubricSource {

  private final Rubrics rubrics = new Rubrics();
  private final FormMappings mappings = new FormMappings(rubrics);

  @Produces
  @Singleton
  Rubrics rubrics() {
    return rubrics;
  }

  @Produces
  @Singleton
  FormMappings mappings() {
    return mappings;
  }

  @Produces
  @Singleton
  Drafts drafts() {
    return new Drafts(rubrics);
  }
}
