package vn.langnghe.runtime.edge;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.langnghe.event.Channel;
import vn.langnghe.runtime.access.Caller;
import vn.langnghe.runtime.access.Roles;
import vn.langnghe.runtime.problem.HttpProblems;

/** The smallest service that the shared edge can be seen at. */
@Path("/edge")
@RunOnVirtualThread
public class EdgeResource {

  private final Caller caller;

  EdgeResource(Caller caller) {
    this.caller = caller;
  }

  public record Thing(
      @NotBlank @Size(max = 10) String name,
      @Min(1) @Max(5) int score,
      @NotNull Channel channel,
      @Nullable Instant at,
      @Nullable BigDecimal value,
      @Nullable @Size(max = 3) List<@Valid Part> parts,
      @Nullable
          Map<@Pattern(regexp = "[A-Z]", message = "Một chữ hoa. | One capital.") String, Integer>
          answers) {}

  public record Part(@NotNull Integer count) {}

  public record Who(String name, @Nullable String agency, boolean own, boolean other) {}

  @POST
  @PermitAll
  @Path("/things")
  public Thing thing(@Valid @NotNull Thing thing) {
    return thing;
  }

  @POST
  @PermitAll
  @Path("/texts")
  @Consumes("text/csv")
  @Produces("text/plain; charset=utf-8")
  public String text(String text) {
    return text;
  }

  @GET
  @PermitAll
  @Path("/things/{number}")
  public int numbered(@PathParam("number") int number) {
    return number;
  }

  @GET
  @PermitAll
  @Path("/limit")
  public int limit(@QueryParam("n") @Max(value = 9) int n) {
    return n;
  }

  @GET
  @PermitAll
  @Path("/agency")
  public String agency() {
    throw HttpProblems.OTHER_AGENCY.with("H21.17");
  }

  @GET
  @PermitAll
  @Path("/bug")
  public String bug() {
    throw new IllegalStateException("secret");
  }

  @GET
  @Path("/undeclared")
  public String undeclared() {
    return "never";
  }

  @GET
  @RolesAllowed(Roles.SURVEY_COLLECTOR)
  @Path("/who")
  public Who who() {
    return new Who(
        caller.name(),
        caller.agency().orElse(null),
        caller.mayActFor("H21.17"),
        caller.mayActFor("H21.18"));
  }
}
