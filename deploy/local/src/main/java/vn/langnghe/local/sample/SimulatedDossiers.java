package vn.langnghe.local.sample;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Dossier counts of a month that would give about the published group points of a department.
 *
 * <p>Only points are published for 13 of the 14 departments. The shares used here are the simplest
 * ones that lead to those points, so that the simulated ranking resembles the real one; they are
 * not anybody's figures.
 */
final class SimulatedDossiers {
  private SimulatedDossiers() {}

  /**
   * @param published the published points of the six groups
   * @param received dossiers received so far in the month
   */
  static Map<String, Long> counts(Map<String, Double> published, long received) {
    boolean idle = published.getOrDefault("TDGQ", 0.0) == 0.0;
    // The Inspectorate has no dossier at all; what points it has come from having nothing to judge.
    Map<String, Double> points = idle ? Map.of() : published;
    long dossiers = idle ? 0 : received;
    Map<String, Long> counts = new LinkedHashMap<>();
    transparency(counts, dossiers);
    online(counts, dossiers, share(points, "ONLINE", 12));
    payment(counts, dossiers, share(points, "TTTT", 10));
    digitisation(counts, dossiers, share(points, "MDSH", 22));
    long onTime = Math.round(dossiers * share(points, "TDGQ", 20));
    double satisfaction = points.getOrDefault("MDHL", 0.0);
    double content = satisfaction >= 12 ? (satisfaction - 12) / 6 : satisfaction / 18;
    counts.put("dossiers.received", dossiers);
    counts.put("dossiers.on-time", onTime);
    counts.put("dossiers.disliked", Math.max(0, onTime - Math.round(dossiers * 0.9 * content)));
    return counts;
  }

  /** The same for every department: the province publishes procedures for all of them. */
  private static void transparency(Map<String, Long> counts, long dossiers) {
    counts.put("procedures.announced", 47L);
    counts.put("procedures.decided-in-time", 1L);
    counts.put("procedures.public-in-time", 43L);
    counts.put("procedures.public", 47L);
    counts.put("procedures.complete", 47L);
    counts.put("dossiers.to-sync-reported", dossiers);
    counts.put("dossiers.to-sync-portal", dossiers);
    counts.put("dossiers.synchronised", dossiers);
  }

  private static void online(Map<String, Long> counts, long dossiers, double share) {
    counts.put("procedures.online-eligible", 100L);
    counts.put("procedures.online-full", Math.round(80 * share));
    counts.put("procedures.online", 100L);
    counts.put("procedures.online-used", Math.round(100 * share));
    counts.put("dossiers.online", Math.round(dossiers * share / 2));
  }

  private static void payment(Map<String, Long> counts, long dossiers, double share) {
    long withFee = dossiers / 4;
    counts.put("dossiers.with-fee", withFee);
    counts.put("dossiers.paid-online", Math.round(withFee * share));
    counts.put("procedures.with-fee", 25L);
    counts.put("procedures.payable-online", Math.round(20 * share));
    counts.put("procedures.paid-online", Math.round(20 * share));
  }

  private static void digitisation(Map<String, Long> counts, long dossiers, double share) {
    counts.put("dossiers.e-result", Math.round(dossiers * share));
    counts.put("dossiers.digitised", Math.round(dossiers * share));
    counts.put("dossiers.data-reused", Math.round(dossiers * share * 0.8));
    counts.put("dossiers.result-stored", Math.round(dossiers * share));
    counts.put("dossiers.population-data", Math.round(dossiers * share));
    counts.put("procedures.in-force", 100L);
    counts.put("procedures.population-data", Math.round(100 * share));
    long copies = dossiers / 10;
    counts.put("copies.requested", copies);
    counts.put("copies.certified-electronic", Math.round(copies * share));
  }

  private static double share(Map<String, Double> points, String group, double maximum) {
    return points.getOrDefault(group, 0.0) / maximum;
  }
}
