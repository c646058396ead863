package vn.langnghe.runtime.problem;

import jakarta.annotation.Priority;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;

/**
 * Refuses a body that comes in chunks and turns out to be too large, before anybody else judges it.
 */
@Provider
@Singleton
@Priority(Priorities.ENTITY_CODER - 1)
public class UnannouncedBodies implements ReaderInterceptor {

  /** Asked for late: Quarkus makes interceptors before there is configuration. */
  private final Instance<BodyConfig> config;

  UnannouncedBodies(Instance<BodyConfig> config) {
    this.config = config;
  }

  /** Reads ahead of the reader, which may take a body that breaks off for broken JSON. */
  @Override
  public Object aroundReadFrom(ReaderInterceptorContext body) throws IOException {
    if (!body.getHeaders().containsKey(HttpHeaders.CONTENT_LENGTH)) {
      int limit = Math.toIntExact(config.get().maxBody().asLongValue());
      var arriving = body.getInputStream();
      var bytes = arriving.readNBytes(limit + 1);
      if (bytes.length > limit) {
        arriving.transferTo(OutputStream.nullOutputStream());
        throw HttpProblems.TOO_LARGE.with(limit);
      }
      if (bytes.length > 0) {
        body.setInputStream(new ByteArrayInputStream(bytes));
      }
    }
    return body.proceed();
  }
}
