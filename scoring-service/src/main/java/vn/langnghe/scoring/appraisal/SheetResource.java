package vn.langnghe.scoring.appraisal;

import static vn.langnghe.runtime.access.Reach.Scope.AGENCY;
import static vn.langnghe.runtime.access.Reach.Scope.NONE;
import static vn.langnghe.runtime.access.Reach.Scope.PROVINCE;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import vn.langnghe.event.limit.CodeKind;
import vn.langnghe.runtime.access.Caller;
import vn.langnghe.runtime.access.Reach;
import vn.langnghe.runtime.access.Roles;
import vn.langnghe.runtime.edge.Code;
import vn.langnghe.runtime.edge.Prose;
import vn.langnghe.runtime.header.Confidential;
import vn.langnghe.scoring.ScoringProblem;
import vn.langnghe.scoring.appraisal.record.AppraisalAddress;
import vn.langnghe.scoring.appraisal.record.AppraisalKey;
import vn.langnghe.scoring.appraisal.record.ClaimBody;
import vn.langnghe.scoring.appraisal.record.Participant;
import vn.langnghe.scoring.appraisal.record.RecordState;

/** One agency's file: what both sides say, and where it stands. */
@Path("/api/v1/appraisals/{index}/{period}/{agency}")
@Produces(MediaType.APPLICATION_JSON)
@Confidential
@RunOnVirtualThread
@Tag(name = "Chấm điểm và thẩm định / Self-scores and appraisal")
public class SheetResource {

  private static final int LONGEST_NOTE = 4000;
  private static final int MOST_EVIDENCE = 20;

  /** A claim with its reason. */
  public record NewClaim(
      @NotNull @Valid ClaimBody claim,
      @Nullable @Prose(max = LONGEST_NOTE, mayBeEmpty = true) String note,
      @Nullable @Size(max = MOST_EVIDENCE) List<@NotNull UUID> evidence) {}

  /** What the agency answers to the first round. */
  public record NewExplanation(
      @NotNull @Prose(max = LONGEST_NOTE) String note,
      @Nullable @Size(max = MOST_EVIDENCE) List<@NotNull UUID> evidence) {}

  /** A step of the whole file. */
  public record NewMove(
      @NotNull Transition move,
      @Nullable @Prose(max = LONGEST_NOTE, mayBeEmpty = true) String reason) {}

  private final Appraisals appraisals;
  private final SheetReading reading;
  private final Caller caller;

  public SheetResource(Appraisals appraisals, SheetReading reading, Caller caller) {
    this.appraisals = appraisals;
    this.reading = reading;
    this.caller = caller;
  }

  @GET
  @PermitAll
  @Reach(NONE)
  @Operation(
      summary = "Hồ sơ chấm điểm của một cơ quan / An agency's file",
      description =
          "Công khai khi đã chốt. Trước đó: người của cơ quan, và bên thẩm định từ khi hồ sơ được"
              + " nộp. / Public once fixed. Before: the agency's people, and the appraisers once it"
              + " was handed in.")
  @APIResponse(responseCode = "200", description = "Hồ sơ / The file")
  @APIResponse(responseCode = "403", description = "`draft`")
  @APIResponse(responseCode = "404", description = "`round-not-found`")
  @APIResponse(responseCode = "422", description = "`agency-not-judged`")
  public Sheet sheet(@BeanParam @Valid AppraisalAddress at) {
    return read(key(at)).sheet();
  }

  @GET
  @Path("/history")
  @PermitAll
  @Reach(NONE)
  @Operation(
      summary = "Lịch sử hồ sơ / The file's history",
      description =
          "Ai, khi nào, vì sao, theo thứ tự; quyền xem như hồ sơ; công chúng không thấy tên tài"
              + " khoản. / Participant, when, why, in order; open to those who may see the file; account"
              + " names are not public.")
  @APIResponse(responseCode = "200", description = "Lịch sử / The history")
  @APIResponse(responseCode = "403", description = "`draft`")
  @APIResponse(responseCode = "404", description = "`round-not-found`")
  @APIResponse(responseCode = "422", description = "`agency-not-judged`")
  public List<Sheet.Event> history(@BeanParam @Valid AppraisalAddress at) {
    return read(key(at)).history();
  }

  @PUT
  @Path("/self/{criterion}")
  @RolesAllowed(Roles.SELF_ASSESSOR)
  @Reach(value = AGENCY, parameter = "agency")
  @Operation(
      summary = "Tự chấm một tiêu chí / Self-score a criterion",
      description = "Vai trò self-assessor của chính cơ quan. / Role self-assessor of that agency.")
  @APIResponse(responseCode = "200", description = "Đã ghi / Stored")
  @APIResponse(responseCode = "403", description = "`other-side`")
  @APIResponse(responseCode = "404", description = "`round-not-found`, `unknown-criterion`")
  @APIResponse(responseCode = "409", description = "`wrong-stage`, `deadline-passed`")
  @APIResponse(responseCode = "422", description = "`invalid-claim`, `unknown-evidence`")
  public RecordState self(
      @BeanParam @Valid AppraisalAddress at,
      @Code(CodeKind.CRITERION) String criterion,
      @NotNull @Valid NewClaim body) {
    var statement = new Statement.Self(body.claim(), text(body.note()), list(body.evidence()));
    return answer(appraisals.say(key(at), criterion, statement, Participant.of(caller)));
  }

  @PUT
  @Path("/appraisal/{criterion}")
  @RolesAllowed(Roles.APPRAISER)
  @Reach(PROVINCE)
  @Operation(
      summary = "Thẩm định một tiêu chí / Appraise a criterion",
      description =
          "Vai trò appraiser, tài khoản không gắn với cơ quan; lần 1 hoặc lần 2 theo bước của hồ sơ."
              + " / Role appraiser, an account without an agency; round 1 or 2 by the file's stage.")
  @APIResponse(responseCode = "200", description = "Đã ghi / Stored")
  @APIResponse(responseCode = "403", description = "`other-side`")
  @APIResponse(responseCode = "404", description = "`round-not-found`, `unknown-criterion`")
  @APIResponse(responseCode = "409", description = "`wrong-stage`, `deadline-passed`")
  @APIResponse(responseCode = "422", description = "`agency-not-judged`, `invalid-claim`")
  public RecordState appraise(
      @BeanParam @Valid AppraisalAddress at,
      @Code(CodeKind.CRITERION) String criterion,
      @NotNull @Valid NewClaim body) {
    var statement = new Statement.Appraised(body.claim(), text(body.note()));
    return answer(appraisals.say(key(at), criterion, statement, Participant.of(caller)));
  }

  @PUT
  @Path("/explanation/{criterion}")
  @RolesAllowed(Roles.SELF_ASSESSOR)
  @Reach(value = AGENCY, parameter = "agency")
  @Operation(
      summary = "Giải trình một tiêu chí / Explain a criterion",
      description =
          "Vai trò self-assessor của chính cơ quan, sau thẩm định lần 1. / Role self-assessor of that"
              + " agency, after round 1.")
  @APIResponse(responseCode = "200", description = "Đã ghi / Stored")
  @APIResponse(responseCode = "403", description = "`other-side`")
  @APIResponse(responseCode = "404", description = "`round-not-found`, `unknown-criterion`")
  @APIResponse(responseCode = "409", description = "`wrong-stage`, `deadline-passed`")
  @APIResponse(responseCode = "422", description = "`agency-not-judged`, `unknown-evidence`")
  public RecordState explain(
      @BeanParam @Valid AppraisalAddress at,
      @Code(CodeKind.CRITERION) String criterion,
      @NotNull @Valid NewExplanation body) {
    var statement = new Statement.Explained(body.note().strip(), list(body.evidence()));
    return answer(appraisals.say(key(at), criterion, statement, Participant.of(caller)));
  }

  @POST
  @Path("/moves")
  @RolesAllowed({Roles.SELF_ASSESSOR, Roles.AGENCY_APPROVER, Roles.APPRAISER})
  @Reach(value = AGENCY, parameter = "agency")
  @Operation(
      summary = "Chuyển bước / Transition the file on",
      description =
          "SUBMIT (self-assessor); RETURN, APPROVE, SEND_EXPLANATION (agency-approver); CLOSE_ROUND_1,"
              + " FIX và, khi quá hạn, TAKE_OVER, SKIP_EXPLANATION (appraiser). Gửi lại bước vừa làm"
              + " thì như cũ. / A repeat of the last move changes nothing.")
  @APIResponse(responseCode = "200", description = "Đã chuyển / Moved")
  @APIResponse(responseCode = "403", description = "`other-side`")
  @APIResponse(responseCode = "404", description = "`round-not-found`")
  @APIResponse(
      responseCode = "409",
      description = "`wrong-stage`, `deadline-passed`, `deadline-not-passed`")
  @APIResponse(responseCode = "422", description = "`agency-not-judged`, `reason-required`")
  public RecordState move(@BeanParam @Valid AppraisalAddress at, @NotNull @Valid NewMove body) {
    var moved = new Statement.Moved(body.move(), text(body.reason()));
    return answer(appraisals.move(key(at), moved, Participant.of(caller)));
  }

  private static AppraisalKey key(AppraisalAddress at) {
    return at.key().orElseThrow(() -> ScoringProblem.UNKNOWN_PERIOD.with(at.period()));
  }

  private SheetReading.Result.Found read(AppraisalKey key) {
    return switch (reading.read(key, Participant.of(caller))) {
      case SheetReading.Result.Found found -> found;
      case SheetReading.Result.Refused(var problem, var args) -> throw problem.with(args.toArray());
    };
  }

  private static RecordState answer(AppraisalResult result) {
    return switch (result) {
      case AppraisalResult.Done(var state) -> state;
      case AppraisalResult.Refused(var problem, var errors, var args) ->
          throw problem.with(errors, args.toArray());
    };
  }

  private static String text(@Nullable String given) {
    return given == null ? "" : given.strip();
  }

  private static <T> List<T> list(@Nullable List<T> given) {
    return given == null ? List.of() : given;
  }
}
