package vn.langnghe.local.sample;

import java.net.URI;

/**
 * Where the sample province is loaded and with which demo credentials.
 *
 * @param survey address of survey-service, for example {@code http://127.0.0.1:8081}
 * @param feedback address of feedback-service
 * @param scoring address of scoring-service
 * @param realm address of the Keycloak realm
 * @param credentials as whom
 */
public record SampleServices(
    URI survey, URI feedback, URI scoring, URI realm, Credentials credentials) {

  /**
   * @param simulatorSecret secret of the client {@code langnghe-simulator}
   * @param dossierSecret secret of the client {@code dossier-gateway}
   * @param demoPassword password of the demo users
   */
  public record Credentials(String simulatorSecret, String dossierSecret, String demoPassword) {
    @Override
    public String toString() {
      return "Credentials[hidden]";
    }
  }
}
