package vn.langnghe.runtime.edge;

import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import vn.langnghe.runtime.problem.HttpProblems;
import vn.langnghe.runtime.problem.RefusesRequests;

/**
 * What readers of bodies get: nothing compressed, JSON in UTF-8 and other text whose bytes are what
 * they claim.
 */
@Provider
@Singleton
@RefusesRequests
public class PlainBodies implements ReaderInterceptor {

  @Override
  public Object aroundReadFrom(ReaderInterceptorContext body) throws IOException {
    var coding = body.getHeaders().getFirst(HttpHeaders.CONTENT_ENCODING);
    if (coding != null && !coding.isBlank() && !coding.strip().equalsIgnoreCase("identity")) {
      throw HttpProblems.UNSUPPORTED_CODING.with();
    }
    var type = body.getMediaType();
    @Nullable String charset = type.getParameters().get(MediaType.CHARSET_PARAMETER);
    if (Utf8Json.isJson(type)) {
      body.setInputStream(Utf8Json.checked(body.getInputStream(), charset));
    } else if (body.getType() == String.class) {
      var text = BodyText.decode(body.getInputStream().readAllBytes(), charset);
      body.setInputStream(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
      body.setMediaType(type.withCharset(StandardCharsets.UTF_8.name()));
    }
    return body.proceed();
  }
}
