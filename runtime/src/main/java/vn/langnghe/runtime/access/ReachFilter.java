package vn.langnghe.runtime.access;

import jakarta.inject.Singleton;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.lang.reflect.Method;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import org.jspecify.annotations.Nullable;
import vn.langnghe.runtime.problem.HttpProblems;
import vn.langnghe.runtime.problem.RefusesRequests;

/**
 * Lets nobody beyond what was granted. Runs when the role has been checked, and before anything of
 * the request is read.
 */
@Singleton
@RefusesRequests
public class ReachFilter {

  private static final Logger LOG = Logger.getLogger(ReachFilter.class);
  private static final String MUST_ASK = ReachFilter.class.getName() + ".mustAsk";

  private final Caller caller;
  private final Map<Method, Optional<Reach>> declared = new ConcurrentHashMap<>();

  ReachFilter(Caller caller) {
    this.caller = caller;
  }

  @ServerRequestFilter(priority = Priorities.AUTHORIZATION)
  public void check(ResourceInfo resource, UriInfo uri, ContainerRequestContext request) {
    var reach = reach(resource.getResourceMethod());
    switch (reach.value()) {
      case NONE -> {}
      case PROVINCE -> {
        if (!(granted() instanceof Grant.Province)) {
          throw HttpProblems.PROVINCE_ONLY.with();
        }
      }
      case AGENCY -> {
        var agency = uri.getPathParameters().getFirst(reach.parameter());
        if (agency == null || !granted().covers(agency)) {
          throw HttpProblems.OTHER_AGENCY.with(String.valueOf(agency));
        }
      }
      case AGENCY_OF_CONTENT -> {
        granted();
        request.setProperty(MUST_ASK, true);
      }
    }
  }

  /** An operation that forgot whose data it shows is a bug, and shows nothing. */
  @ServerResponseFilter
  public void hold(ContainerRequestContext request, ContainerResponseContext response) {
    if (request.getProperty(MUST_ASK) != null
        && response.getStatusInfo().getFamily() == Response.Status.Family.SUCCESSFUL
        && !caller.wasAsked()) {
      LOG.error("an operation answered without asking what its caller was granted");
      throw new IllegalStateException("the caller's grant was not asked for");
    }
  }

  private Grant granted() {
    var grant = caller.given();
    if (grant instanceof Grant.Nothing) {
      throw HttpProblems.NO_GRANT.with();
    }
    return grant;
  }

  private Reach reach(@Nullable Method operation) {
    if (operation == null) {
      throw HttpProblems.FORBIDDEN.with();
    }
    return declared
        .computeIfAbsent(
            operation, method -> Optional.ofNullable(method.getAnnotation(Reach.class)))
        .orElseThrow(HttpProblems.FORBIDDEN::with);
  }
}
