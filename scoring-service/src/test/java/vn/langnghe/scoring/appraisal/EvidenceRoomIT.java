package vn.langnghe.scoring.appraisal;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.langnghe.scoring.appraisal.FileRequests.ASSESSOR;
import static vn.langnghe.scoring.appraisal.FileRequests.LEAD;
import static vn.langnghe.scoring.appraisal.FileRequests.code;
import static vn.langnghe.scoring.appraisal.FileRequests.json;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import vn.langnghe.runtime.sql.Database;
import vn.langnghe.scoring.World;
import vn.langnghe.testkit.WithPlatform;

@QuarkusTest
@WithPlatform
class EvidenceRoomIT {

  private static final byte[] PDF = "%PDF-1.7 minh chứng".getBytes(StandardCharsets.UTF_8);
  private static final int NEARLY_ALL = 500 * 1024 * 1024 - 2 * PDF.length;

  @Inject Database database;

  @Test
  void aFileThatHoldsAsMuchAsItMayTakesLinksOnlyAndWhatItHasAlready() {
    World.province("H21", 17);
    var file = new FileRequests("PAR-DEPT", 2022, "H21.17");
    file.open(LEAD, 3);
    assertThat(file.upload("application/pdf", "PAKN", PDF).statusCode()).isEqualTo(200);
    database.update(
        """
        insert into appraisal_evidence (id, index_code, period, agency, criterion, name, media_type,
                                        sha256, size, content, added_at, added_by)
        values (gen_random_uuid(), 'PAR-DEPT', '2022', 'H21.17', 'PAKN', 'Sổ', 'application/pdf',
                '\\x00', ?, '\\x00', now(), 'test')
        """,
        NEARLY_ALL);

    var refused =
        file.upload(
            "application/pdf",
            "PAKN",
            (new String(PDF, StandardCharsets.UTF_8) + " khác").getBytes(StandardCharsets.UTF_8));

    assertThat(code(refused)).isEqualTo("evidence-full");
    assertThat(refused.jsonPath().getString("detail")).contains("500 MB");
    assertThat(file.upload("application/pdf", "PAKN", PDF).statusCode()).isEqualTo(200);
    var link =
        """
        {"criterion": "PAKN", "name": "Sổ", "url": "https://example.vn/so", "sha256": "%s"}
        """
            .formatted("a".repeat(64));
    assertThat(json(ASSESSOR, link).post(file.path() + "/evidence/links").statusCode())
        .isEqualTo(200);
  }
}
