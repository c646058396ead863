package vn.langnghe.runtime.edge;

import static vn.langnghe.runtime.access.Reach.Scope.NONE;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
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
import vn.langnghe.runtime.access.Reach;
import vn.langnghe.runtime.problem.HttpProblems;

/** The smallest service that the shared edge can be seen at. */
@Path("/edge")
@RunOnVirtualThread
public class EdgeResource {

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

  @POST
  @PermitAll
  @Reach(NONE)
  @Path("/things")
  public Thing thing(@Valid @NotNull Thing thing) {
    return thing;
  }

  @POST
  @PermitAll
  @Reach(NONE)
  @Path("/texts")
  @Consumes("text/csv")
  @Produces("text/plain; charset=utf-8")
  public String text(String text) {
    return text;
  }

  @GET
  @PermitAll
  @Reach(NONE)
  @Path("/things/{number}")
  public int numbered(@PathParam("number") int number) {
    return number;
  }

  @GET
  @PermitAll
  @Reach(NONE)
  @Path("/limit")
  public int limit(@QueryParam("n") @Max(value = 9) int n) {
    return n;
  }

  @GET
  @PermitAll
  @Reach(NONE)
  @Path("/agency")
  public String agency() {
    throw HttpProblems.OTHER_AGENCY.with("H21.17");
  }

  @GET
  @PermitAll
  @Reach(NONE)
  @Path("/bug")
  public String bug() {
    throw new IllegalStateException("secret");
  }

  @GET
  @Path("/undeclared")
  public String undeclared() {
    return "never";
  }
}
