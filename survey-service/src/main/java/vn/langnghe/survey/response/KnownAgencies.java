package vn.langnghe.survey.response;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import vn.langnghe.runtime.agency.AgencyDirectory;

/** The agencies this service has heard of. */
@Singleton
public class KnownAgencies implements AnswerCheck.Agencies {

  private final AgencyDirectory directory;

  public KnownAgencies(AgencyDirectory directory) {
    this.directory = directory;
  }

  @Override
  public boolean exists(String code) {
    return directory.find(code).isPresent();
  }

  @Override
  public boolean activeOn(String code, LocalDate day) {
    return directory.activeOn(code, day);
  }
}
