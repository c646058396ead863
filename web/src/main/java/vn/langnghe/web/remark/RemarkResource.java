package vn.langnghe.web.remark;

import static vn.langnghe.runtime.access.Reach.Scope.NONE;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import vn.langnghe.event.limit.TextLimit;
import vn.langnghe.runtime.access.Reach;
import vn.langnghe.runtime.access.Roles;
import vn.langnghe.runtime.time.Ids;
import vn.langnghe.web.account.Account;
import vn.langnghe.web.form.PageForm;
import vn.langnghe.web.page.Pages;

/** Everybody who works with the software may remark on it; the operators read the remarks. */
@Path("/remarks")
@RunOnVirtualThread
public class RemarkResource {

  private static final int LONGEST = 2_000;
  private static final int BAD_REQUEST = 400;

  @CheckedTemplate(basePath = "remark", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
  static class Templates {

    private Templates() {}

    static native TemplateInstance remarks(RemarkPage page);
  }

  private final RemarkStore remarks;
  private final Account account;
  private final Pages pages;
  private final Clock clock;
  private final Ids ids;

  RemarkResource(RemarkStore remarks, Account account, Pages pages, Clock clock, Ids ids) {
    this.remarks = remarks;
    this.account = account;
    this.pages = pages;
    this.clock = clock;
    this.ids = ids;
  }

  @GET
  @Authenticated
  @Reach(NONE)
  @Operation(hidden = true)
  public Response form(@RestQuery @Nullable String sent) {
    return pages.ok(
        Templates.remarks(new RemarkPage(ids.next(), "", sent != null, false, readable())));
  }

  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Authenticated
  @Reach(NONE)
  @PageForm
  @Operation(hidden = true)
  public Response add(@RestForm @Nullable UUID id, @RestForm @Nullable String text) {
    var given = text == null ? "" : text;
    var known = id == null ? ids.next() : id;
    var written = TextLimit.normal(given.strip());
    if (!TextLimit.isVisible(written)
        || TextLimit.length(written) > LONGEST
        || !TextLimit.isStorable(written)) {
      return pages.failed(
          BAD_REQUEST, Templates.remarks(new RemarkPage(known, given, false, true, readable())));
    }
    remarks.add(new Remark(known, account.getId(), written, clock.instant()));
    return Response.seeOther(URI.create("/remarks?sent=yes")).build();
  }

  private List<Remark> readable() {
    return account.has(Roles.PLATFORM_ADMIN) ? remarks.latest() : List.of();
  }
}
