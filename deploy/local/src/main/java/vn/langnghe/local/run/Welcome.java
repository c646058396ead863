package vn.langnghe.local.run;

import java.nio.file.Path;
import vn.langnghe.local.Secrets;

/** What a newcomer is told when everything is up. */
record Welcome(RunLayout layout, Path data) {
  String text() {
    return """

        Mở / Open      %1$s
        API            khảo sát/survey %2$s · phản ánh/feedback %3$s · chấm điểm/scoring %4$s   (/q/openapi)
        Keycloak       %5$s   (quản trị/admin: "admin", mật khẩu trong/password in %6$s)
        Tài khoản mẫu / Demo accounts, mật khẩu/password "%7$s":
                       khaosat (khảo sát/surveys) · noivu (Sở Nội vụ/Home Affairs) · canbo-h21-17 (cán bộ/officer H21.17)
                       cham-h21-17, duyet-h21-17 (tự chấm, duyệt/self-score, approve) · thamdinh (thẩm định/appraiser)
                       kiosk-h21-17 (quầy/kiosk H21.17) · quantri (mọi vai/all roles)
        Nhật ký / Logs %8$s/<tên/name>.log

        Thử / Try:
          TOKEN=$(curl -fsS %9$s/protocol/openid-connect/token -d grant_type=password -d client_id=langnghe-cli \\
            -d username=kiosk-h21-17 -d password=%7$s | sed 's/.*"access_token":"\\([^"]*\\)".*/\\1/')
          curl -fsS %2$s/api/v1/campaigns/QUAY-GL-2026/responses -H "Authorization: Bearer $TOKEN" \\
            -H 'Content-Type: application/json' -d '{"id":"'$(cat /proc/sys/kernel/random/uuid)'","agency":"H21.17",
            "channel":"KIOSK","occurredAt":"'$(date -u +%%Y-%%m-%%dT%%H:%%M:%%SZ)'","answers":{"II.A.1":5,"II.C.1":4},"strata":{}}'
          curl -fsS '%1$s/api/v1/indexes/766/agencies/H21.17?period=2026'

        Ctrl-C để dừng / to stop.
        """
        .formatted(
            layout.service("reporting"),
            layout.service("survey"),
            layout.service("feedback"),
            layout.service("scoring"),
            layout.keycloak().url(),
            Secrets.in(data).file(),
            Demo.password(),
            data,
            layout.keycloak().issuer());
  }
}
