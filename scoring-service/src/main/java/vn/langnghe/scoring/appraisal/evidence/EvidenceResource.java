package vn.langnghe.scoring.appraisal.evidence;

import static vn.langnghe.runtime.access.Reach.Scope.AGENCY;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import vn.langnghe.event.limit.CodeKind;
import vn.langnghe.event.limit.TextLimit;
import vn.langnghe.runtime.access.Caller;
import vn.langnghe.runtime.access.Reach;
import vn.langnghe.runtime.access.Roles;
import vn.langnghe.runtime.edge.Code;
import vn.langnghe.runtime.edge.OneLine;
import vn.langnghe.scoring.AppraisalProblem;
import vn.langnghe.scoring.ScoringProblem;
import vn.langnghe.scoring.appraisal.evidence.EvidenceIntake.Link;
import vn.langnghe.scoring.appraisal.evidence.EvidenceIntake.Result;
import vn.langnghe.scoring.appraisal.evidence.EvidenceIntake.Upload;
import vn.langnghe.scoring.appraisal.record.AppraisalAddress;
import vn.langnghe.scoring.appraisal.record.AppraisalKey;
import vn.langnghe.scoring.appraisal.record.Participant;

/** Evidence for a criterion: a file that is kept here, or a link with its hash. */
@Path("/api/v1/appraisals/{index}/{period}/{agency}/evidence")
@RunOnVirtualThread
@Tag(name = "Chấm điểm và thẩm định / Self-scores and appraisal")
public class EvidenceResource {

  private static final String SHA256 = "[0-9a-fA-F]{64}";

  /** A link with the SHA-256 of what it points to. */
  public record NewLink(
      @NotNull @Code(CodeKind.CRITERION) String criterion,
      @NotNull @OneLine(max = 200) String name,
      @NotNull @Pattern(regexp = "https?://[^\\s\"'<>]{1,1000}") String url,
      @NotNull @Pattern(regexp = SHA256) String sha256) {}

  /** What is said of a file beside its bytes; the hash is compared where it is given. */
  public record FileLabel(
      @QueryParam("criterion") @NotNull @Code(CodeKind.CRITERION) String criterion,
      @QueryParam("name") @NotNull @OneLine(max = 200) String name,
      @QueryParam("sha256") @Nullable @Pattern(regexp = SHA256) String sha256,
      @HeaderParam(HttpHeaders.CONTENT_TYPE) @Nullable @Size(max = 200) String type) {

    Upload of(byte[] content) {
      return new Upload(
          criterion, TextLimit.normal(name.strip()), type == null ? "" : type, sha256, content);
    }
  }

  private final EvidenceIntake intake;
  private final Caller caller;

  public EvidenceResource(EvidenceIntake intake, Caller caller) {
    this.intake = intake;
    this.caller = caller;
  }

  @POST
  @Produces(MediaType.APPLICATION_JSON)
  @Path("/files")
  @Consumes(MediaType.WILDCARD)
  @RolesAllowed(Roles.SELF_ASSESSOR)
  @Reach(value = AGENCY, parameter = "agency")
  @Operation(
      summary = "Nộp tệp kiểm chứng / Hand in a file",
      description =
          "Vai trò self-assessor của chính cơ quan. Thân yêu cầu là tệp, nhiều nhất 10 MB; cùng nội"
              + " dung chỉ lưu một lần. / Role self-assessor of that agency. The body is the file,"
              + " at most 10 MB; the same content is kept once.")
  @APIResponse(responseCode = "200", description = "Đã lưu / Kept")
  @APIResponse(responseCode = "413", description = "`too-large`")
  @APIResponse(responseCode = "415", description = "`evidence-type`")
  @APIResponse(
      responseCode = "422",
      description = "`evidence-content`, `evidence-full`, `evidence-hash`")
  public Evidence file(
      @BeanParam @Valid AppraisalAddress at, @BeanParam @Valid FileLabel label, byte[] content) {
    var upload = label.of(content);
    return answer(intake.upload(key(at), upload, Participant.of(caller)));
  }

  @POST
  @Produces(MediaType.APPLICATION_JSON)
  @Path("/links")
  @RolesAllowed(Roles.SELF_ASSESSOR)
  @Reach(value = AGENCY, parameter = "agency")
  @Operation(
      summary = "Nộp liên kết kiểm chứng / Hand in a link",
      description =
          "Vai trò self-assessor của chính cơ quan; kèm SHA-256 của nội dung. / Role self-assessor"
              + " of that agency; with the SHA-256 of the content.")
  @APIResponse(responseCode = "200", description = "Đã lưu / Kept")
  public Evidence link(@BeanParam @Valid AppraisalAddress at, @NotNull @Valid NewLink body) {
    var link = new Link(body.criterion(), body.name().strip(), body.url(), body.sha256());
    return answer(intake.link(key(at), link, Participant.of(caller)));
  }

  @GET
  @Path("/{id}")
  @RolesAllowed({Roles.SELF_ASSESSOR, Roles.AGENCY_APPROVER, Roles.APPRAISER, Roles.INDEX_MANAGER})
  @Reach(value = AGENCY, parameter = "agency")
  @Operation(
      summary = "Tải tệp kiểm chứng / Fetch a file",
      description =
          "Người của cơ quan; bên thẩm định khi hồ sơ đã nộp. Không bao giờ công khai. / The"
              + " agency's people; the appraisers once the file was handed in. Never public.")
  @APIResponse(
      responseCode = "200",
      description = "Tệp, dạng như khi nộp / The file, of the type that was handed in",
      content = @Content(mediaType = MediaType.WILDCARD))
  @APIResponse(responseCode = "404", description = "`evidence-not-found`")
  public RestResponse<byte[]> content(@BeanParam @Valid AppraisalAddress at, UUID id) {
    var found =
        intake
            .content(key(at), id, Participant.of(caller))
            .orElseThrow(() -> AppraisalProblem.EVIDENCE_NOT_FOUND.with());
    var name = URLEncoder.encode(found.evidence().name(), StandardCharsets.UTF_8);
    return RestResponse.ResponseBuilder.ok(found.bytes())
        .header(HttpHeaders.CONTENT_TYPE, found.evidence().mediaType())
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            "attachment; filename*=UTF-8''" + name.replace("+", "%20"))
        .header(HttpHeaders.ETAG, '"' + found.evidence().sha256() + '"')
        .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
        .header("X-Content-Type-Options", "nosniff")
        .build();
  }

  private static AppraisalKey key(AppraisalAddress at) {
    return at.key().orElseThrow(() -> ScoringProblem.UNKNOWN_PERIOD.with(at.period()));
  }

  private static Evidence answer(Result result) {
    return switch (result) {
      case Result.Kept(var evidence) -> evidence;
      case Result.Refused(var problem, var args) -> throw problem.with(args.toArray());
    };
  }
}
