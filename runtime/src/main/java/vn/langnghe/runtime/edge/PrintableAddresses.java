package vn.langnghe.runtime.edge;

import jakarta.inject.Singleton;
import jakarta.ws.rs.container.ContainerRequestContext;
import java.util.regex.Pattern;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jspecify.annotations.Nullable;
import vn.langnghe.runtime.problem.HttpProblems;
import vn.langnghe.runtime.problem.RefusesRequests;

/** No control character comes in by an address: no code, day or text that we have holds one. */
@Singleton
@RefusesRequests
public class PrintableAddresses {

  /** Tabs and ends of lines are let through: people paste them behind a tracking code. */
  private static final Pattern CONTROL = Pattern.compile("%(0[0-8BCEFbcef]|1[0-9A-Fa-f])");

  @ServerRequestFilter(preMatching = true)
  public void check(ContainerRequestContext request) {
    var uri = request.getUriInfo().getRequestUri();
    if (hasControl(uri.getRawPath()) || hasControl(uri.getRawQuery())) {
      throw HttpProblems.MALFORMED_PARAMETER.with();
    }
  }

  private static boolean hasControl(@Nullable String part) {
    return part != null && part.indexOf('%') >= 0 && CONTROL.matcher(part).find();
  }
}
