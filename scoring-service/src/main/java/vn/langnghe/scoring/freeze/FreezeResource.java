package vn.langnghe.scoring.freeze;

import static vn.langnghe.runtime.access.Reach.Scope.NONE;
import static vn.langnghe.runtime.access.Reach.Scope.PROVINCE;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import vn.langnghe.event.IndexScored;
import vn.langnghe.event.Period;
import vn.langnghe.event.limit.CodeKind;
import vn.langnghe.runtime.access.Caller;
import vn.langnghe.runtime.access.Reach;
import vn.langnghe.runtime.access.Roles;
import vn.langnghe.runtime.edge.Code;
import vn.langnghe.runtime.edge.Prose;
import vn.langnghe.scoring.ScoringProblem;
import vn.langnghe.scoring.freeze.FreezeResult.AlreadyDone;
import vn.langnghe.scoring.freeze.FreezeResult.AlreadyFrozen;
import vn.langnghe.scoring.freeze.FreezeResult.Frozen;
import vn.langnghe.scoring.freeze.FreezeResult.NoSigningKey;
import vn.langnghe.scoring.freeze.FreezeResult.NotFrozen;
import vn.langnghe.scoring.freeze.FreezeResult.NotSettled;
import vn.langnghe.scoring.freeze.FreezeResult.NothingChanged;
import vn.langnghe.scoring.freeze.FreezeResult.NothingToFreeze;
import vn.langnghe.scoring.freeze.FreezeResult.OtherContent;
import vn.langnghe.scoring.freeze.FreezeResult.UnknownIndex;

/** Orders to publish for good, and what was published. */
@Path("/api/v1/freezes")
@RunOnVirtualThread
@Tag(name = "Chốt kết quả / Freezing")
public class FreezeResource {

  /**
   * An order to publish for the first time.
   *
   * @param id named by the client: a repeated order is told what the first did
   * @param index for example {@code 766}
   * @param period the period
   * @param reason why, for the manifest
   */
  public record NewFreeze(
      @NotNull UUID id,
      @NotNull @Code(CodeKind.INDEX) String index,
      @NotNull Period period,
      @NotNull @Prose(max = 500) String reason) {}

  /**
   * An order to publish what has changed since.
   *
   * @param id named by the client: a repeated order is told what the first did
   * @param reason why, for the manifest
   */
  public record NewRevision(@NotNull UUID id, @NotNull @Prose(max = 500) String reason) {}

  private final Freezing freezing;
  private final Freezes freezes;
  private final Differences differences;
  private final SigningKeys keys;
  private final Caller caller;

  public FreezeResource(
      Freezing freezing,
      Freezes freezes,
      Differences differences,
      SigningKeys keys,
      Caller caller) {
    this.freezing = freezing;
    this.freezes = freezes;
    this.differences = differences;
    this.keys = keys;
    this.caller = caller;
  }

  @POST
  @RolesAllowed(Roles.INDEX_MANAGER)
  @Reach(PROVINCE)
  @Operation(
      summary =
          "Chốt một chỉ số của một kỳ cho mọi cơ quan / Publish an index and period for good, for"
              + " all agencies")
  @APIResponse(responseCode = "201", description = "Bản 0 đã công bố / Revision 0 is published")
  @APIResponse(
      responseCode = "200",
      description = "Lệnh này đã làm từ trước / The same order was carried out before")
  @APIResponse(responseCode = "409", description = "`already-frozen`, `other-content`")
  @APIResponse(responseCode = "422", description = "`unknown-index`, `nothing-to-freeze`")
  @APIResponse(responseCode = "503", description = "`not-settled`, `no-signing-key`")
  public RestResponse<Freeze> freeze(@NotNull @Valid NewFreeze order) {
    return answer(
        new FreezeOrder(
            order.id(),
            order.index(),
            order.period(),
            false,
            order.reason().strip(),
            caller.name()));
  }

  @POST
  @Path("/{index}/{period}/revisions")
  @RolesAllowed(Roles.INDEX_MANAGER)
  @Reach(PROVINCE)
  @Operation(
      summary =
          "Công bố bản sửa đổi theo số liệu hiện hành / Publish a revision from the live scores")
  @APIResponse(
      responseCode = "201",
      description = "Bản tiếp theo đã công bố / The next revision is published")
  @APIResponse(
      responseCode = "200",
      description = "Lệnh này đã làm từ trước / The same order was carried out before")
  @APIResponse(responseCode = "404", description = "`not-frozen`")
  @APIResponse(responseCode = "409", description = "`nothing-changed`, `other-content`")
  public RestResponse<Freeze> revise(
      @Code(CodeKind.INDEX) String index,
      @Size(max = 10) String period,
      @NotNull @Valid NewRevision order) {
    return answer(
        new FreezeOrder(
            order.id(), index, parse(period), true, order.reason().strip(), caller.name()));
  }

  @GET
  @PermitAll
  @Reach(NONE)
  @Operation(summary = "Các bản đã chốt, mới nhất trước, tối đa 200 / What is frozen, newest first")
  public List<Freeze> list(
      @QueryParam("index") @Size(max = 40) @DefaultValue("") String index,
      @QueryParam("period") @Size(max = 10) @DefaultValue("") String period) {
    return freezes.list(index.isEmpty() ? null : index, period.isEmpty() ? null : parse(period));
  }

  @GET
  @Path("/{index}/{period}/{revision}")
  @PermitAll
  @Reach(NONE)
  @Operation(summary = "Một bản đã chốt / One revision")
  public Freeze one(
      @Code(CodeKind.INDEX) String index, @Size(max = 10) String period, int revision) {
    return freezes
        .find(index, parse(period), revision)
        .orElseThrow(() -> ScoringProblem.NOT_FROZEN.with(index, period));
  }

  @GET
  @Path("/{index}/{period}/{revision}/manifest")
  @Produces("application/json")
  @PermitAll
  @Reach(NONE)
  @Operation(summary = "Bản kê, đúng từng byte đã ký / The manifest, byte for byte as signed")
  @APIResponse(
      responseCode = "200",
      description = "Bản kê / The manifest",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = Manifest.class)))
  public byte[] manifest(
      @Code(CodeKind.INDEX) String index, @Size(max = 10) String period, int revision) {
    return freezes
        .manifest(index, parse(period), revision)
        .orElseThrow(() -> ScoringProblem.NOT_FROZEN.with(index, period));
  }

  @GET
  @Path("/{index}/{period}/{revision}/signature")
  @Produces("application/octet-stream")
  @PermitAll
  @Reach(NONE)
  @Operation(summary = "Chữ ký Ed25519 của bản kê, 64 byte / The manifest's Ed25519 signature")
  public byte[] signature(
      @Code(CodeKind.INDEX) String index, @Size(max = 10) String period, int revision) {
    return freezes
        .signature(index, parse(period), revision)
        .orElseThrow(() -> ScoringProblem.NOT_FROZEN.with(index, period));
  }

  @GET
  @Path("/{index}/{period}/{revision}/changes")
  @PermitAll
  @Reach(NONE)
  @Operation(summary = "Khác gì bản trước / What differs from the revision before")
  public List<Differences.Difference> changes(
      @Code(CodeKind.INDEX) String index, @Size(max = 10) String period, int revision) {
    return differences.of(one(index, period, revision));
  }

  /** For insiders: the tree holds counts that the public reads withhold where they are small. */
  @GET
  @Path("/{index}/{period}/{revision}/agencies/{agency}")
  @Produces("application/json")
  @RolesAllowed({Roles.INDEX_MANAGER, Roles.PLATFORM_ADMIN})
  @Reach(PROVINCE)
  @Operation(
      summary =
          "Điểm đã chốt, đúng từng byte như bản kê / The frozen score, byte for byte as in the"
              + " manifest")
  @APIResponse(
      responseCode = "200",
      description = "Điểm đã chốt / The frozen score",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = IndexScored.Flat.class)))
  public byte[] document(
      @Code(CodeKind.INDEX) String index,
      @Size(max = 10) String period,
      int revision,
      @Code(CodeKind.AGENCY) String agency) {
    return freezes
        .document(index, parse(period), revision, agency)
        .orElseThrow(() -> ScoringProblem.NOT_FROZEN.with(index, period));
  }

  @GET
  @Path("/public-key")
  @Produces("application/x-pem-file")
  @PermitAll
  @Reach(NONE)
  @Operation(
      summary = "Khóa công khai để kiểm tra chữ ký / The public key, to verify with",
      description =
          "Công khai. Không nêu fingerprint: khóa đang ký; có fingerprint: khóa của bản đã chốt, kể cả"
              + " khóa cũ. / Public. Without a fingerprint the key that signs now; with one, the key"
              + " of that freeze, also an old one.")
  @APIResponse(responseCode = "200", description = "Khóa PEM / The key in PEM")
  @APIResponse(responseCode = "404", description = "`key-not-found`")
  @APIResponse(responseCode = "503", description = "`no-signing-key`")
  public byte[] publicKey(
      @QueryParam("fingerprint") @Size(max = 100) @DefaultValue("") String fingerprint) {
    return fingerprint.isEmpty()
        ? keys.publicKey().orElseThrow(ScoringProblem.NO_SIGNING_KEY::with)
        : keys.publicKey(fingerprint)
            .orElseThrow(() -> ScoringProblem.KEY_NOT_FOUND.with(fingerprint));
  }

  private RestResponse<Freeze> answer(FreezeOrder order) {
    return switch (freezing.freeze(order)) {
      case Frozen(var freeze) -> RestResponse.status(RestResponse.Status.CREATED, freeze);
      case AlreadyDone(var freeze) -> RestResponse.ok(freeze);
      case OtherContent() -> throw ScoringProblem.OTHER_CONTENT.with(order.id());
      case UnknownIndex() -> throw ScoringProblem.UNKNOWN_INDEX.with(order.index(), order.period());
      case AlreadyFrozen() ->
          throw ScoringProblem.ALREADY_FROZEN.with(order.index(), order.period());
      case NotFrozen() -> throw ScoringProblem.NOT_FROZEN.with(order.index(), order.period());
      case NothingToFreeze() ->
          throw ScoringProblem.NOTHING_TO_FREEZE.with(order.index(), order.period());
      case NothingChanged() ->
          throw ScoringProblem.NOTHING_CHANGED.with(order.index(), order.period());
      case NotSettled() -> throw ScoringProblem.NOT_SETTLED.with().header("Retry-After", "30");
      case NoSigningKey() -> throw ScoringProblem.NO_SIGNING_KEY.with();
    };
  }

  private static Period parse(String period) {
    return Period.parse(period).orElseThrow(() -> ScoringProblem.UNKNOWN_PERIOD.with(period));
  }
}
