package vn.langnghe.runtime.access;

import static vn.langnghe.runtime.access.Reach.Scope.AGENCY;
import static vn.langnghe.runtime.access.Reach.Scope.AGENCY_OF_CONTENT;
import static vn.langnghe.runtime.access.Reach.Scope.NONE;
import static vn.langnghe.runtime.access.Reach.Scope.PROVINCE;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import org.jspecify.annotations.Nullable;

/** One operation of each kind that access tells apart, and two that are mistakes. */
@Path("/access")
@RunOnVirtualThread
public class AccessResource {

  private final Caller caller;

  AccessResource(Caller caller) {
    this.caller = caller;
  }

  public record Who(String name, @Nullable String agency, boolean own, boolean other) {}

  @GET
  @RolesAllowed(Roles.SURVEY_COLLECTOR)
  @Reach(AGENCY_OF_CONTENT)
  @Path("/who")
  public Who who() {
    return new Who(
        caller.name(),
        caller.grant().agency().orElse(null),
        caller.mayActFor("H21.17"),
        caller.mayActFor("H21.18"));
  }

  @GET
  @RolesAllowed(Roles.SURVEY_COLLECTOR)
  @Reach(PROVINCE)
  @Path("/province")
  public String province() {
    return caller.name();
  }

  @GET
  @RolesAllowed(Roles.SURVEY_COLLECTOR)
  @Reach(value = AGENCY, parameter = "agency")
  @Path("/agencies/{agency}")
  public String agency(@PathParam("agency") String agency) {
    return agency;
  }

  /** Says that it asks what its caller was granted, and does not. */
  @GET
  @RolesAllowed(Roles.SURVEY_COLLECTOR)
  @Reach(AGENCY_OF_CONTENT)
  @Path("/forgetful")
  public String forgetful() {
    return "secret of H21.18";
  }

  @GET
  @PermitAll
  @Path("/unstated")
  public String unstated() {
    return "secret";
  }

  @GET
  @PermitAll
  @Reach(NONE)
  @Path("/greeting")
  public String greeting() {
    return caller.name();
  }
}
