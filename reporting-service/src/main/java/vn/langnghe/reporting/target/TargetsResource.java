package vn.langnghe.reporting.target;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import vn.langnghe.reporting.catalogue.Agencies;
import vn.langnghe.reporting.catalogue.Terms;
import vn.langnghe.reporting.document.Conditional;
import vn.langnghe.reporting.document.Document;
import vn.langnghe.reporting.document.JsonBytes;

/** Targets of an index and where the agencies stand with them. */
@Path("/api/v1/indexes/{index}/targets")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "scores")
public class TargetsResource {

  private static final int MOST = 1000;

  private final TargetStates states;
  private final Agencies agencies;
  private final Terms terms;
  private final JsonBytes json;

  TargetsResource(TargetStates states, Agencies agencies, Terms terms, JsonBytes json) {
    this.states = states;
    this.agencies = agencies;
    this.terms = terms;
    this.json = json;
  }

  /**
   * States of targets.
   *
   * @param index index code
   * @param parent agency above; it stands first among the agencies
   * @param period the period
   * @param truncated whether agencies were left out
   * @param states by agency, then by target
   */
  record TargetList(
      String index, String parent, String period, boolean truncated, List<TargetState> states) {}

  @GET
  @PermitAll
  @RunOnVirtualThread
  @Operation(
      operationId = "readTargets",
      summary =
          "Targets that are valid in a period, for an agency and those directly below it: met,"
              + " missed or no data")
  @APIResponse(
      responseCode = "200",
      description = "The states; of at most 1000 agencies",
      content = @Content(schema = @Schema(implementation = TargetList.class)))
  @APIResponse(responseCode = "400", description = "unknown-period, parent-needed")
  @APIResponse(responseCode = "404", description = "unknown-index, unknown-agency")
  public Response read(
      @PathParam("index") String index,
      @QueryParam("parent") @Nullable String parent,
      @QueryParam("period") @Nullable String period,
      @Context HttpHeaders headers) {
    var definition = terms.index(index);
    var when = terms.period(period);
    var above = terms.parent(parent);
    var day = agencies.decisiveDay(when);
    var members = new ArrayList<>(agencies.on(above, day).stream().toList());
    members.addAll(agencies.under(above, day));
    boolean truncated = members.size() > MOST;
    var shown = truncated ? members.subList(0, MOST) : members;
    var list =
        new TargetList(
            index, above, when.toString(), truncated, states.of(definition, shown, when));
    return Conditional.live(Document.json(json.write(list)), headers);
  }
}
