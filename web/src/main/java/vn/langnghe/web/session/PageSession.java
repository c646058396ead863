package vn.langnghe.web.session;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.quarkus.oidc.AuthorizationCodeTokens;
import io.quarkus.oidc.common.runtime.OidcCommonUtils;
import java.io.UncheckedIOException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.langnghe.event.wire.Json;

/** The tokens of one session as they are kept. */
record PageSession(
    String idToken,
    String accessToken,
    String refreshToken,
    @Nullable Long accessTokenExpiresIn,
    @Nullable String accessTokenScope) {

  static PageSession of(AuthorizationCodeTokens tokens) {
    return new PageSession(
        tokens.getIdToken(),
        tokens.getAccessToken(),
        tokens.getRefreshToken(),
        tokens.getAccessTokenExpiresIn(),
        tokens.getAccessTokenScope());
  }

  static PageSession read(String text) {
    try {
      return Json.mapper().readValue(text, PageSession.class);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  AuthorizationCodeTokens tokens() {
    return new AuthorizationCodeTokens(
        idToken, accessToken, refreshToken, accessTokenExpiresIn, accessTokenScope);
  }

  /** Keycloak's id of the session, the same in all services. */
  String id() {
    return OidcCommonUtils.decodeJwtContent(idToken).getString("sid");
  }

  /** Keycloak renews no token later than this. */
  Instant endsAt() {
    return Instant.ofEpochSecond(OidcCommonUtils.decodeJwtContent(refreshToken).getLong("exp"));
  }

  String text() {
    try {
      return Json.mapper().writeValueAsString(this);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }
}
