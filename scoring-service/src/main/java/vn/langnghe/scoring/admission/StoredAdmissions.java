package vn.langnghe.scoring.admission;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import vn.langnghe.event.IndexPeriod;
import vn.langnghe.event.Period;
import vn.langnghe.runtime.sql.Database;
import vn.langnghe.scoring.admission.AdmittedCampaigns.Range;

/** The decisions on campaigns as they stand. The newest on an index and a campaign is the truth. */
@ApplicationScoped
public class StoredAdmissions {

  private final Database database;

  public StoredAdmissions(Database database) {
    this.database = database;
  }

  public AdmittedCampaigns load(Collection<Period> periods) {
    var admitted = new AdmittedCampaigns();
    database.each(
        """
        select distinct on (index_code, campaign) index_code, campaign, admitted, from_month, to_month
          from campaign_admission order by index_code, campaign, number desc
        """,
        row ->
            admitted.admit(
                row.text("index_code"),
                row.text("campaign"),
                row.flag("admitted")
                    ? new Range(row.integerOrNull("from_month"), row.integerOrNull("to_month"))
                    : Range.NONE));
    database.each(
        "select index_code, period, number from index_admission where period = any(?)",
        row ->
            admitted.number(
                new IndexPeriod(row.text("index_code"), row.period("period")), row.count("number")),
        (Object) periods.stream().map(Period::toString).toArray(String[]::new));
    return admitted;
  }
}
