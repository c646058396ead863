package vn.langnghe.scoring.official;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.NullUnmarked;
import vn.langnghe.event.IndexScored.Official;
import vn.langnghe.event.Period;

/** A value that an authority published, as stored. */
@Entity
@Table(name = "official_value")
@NullUnmarked
class OfficialValue extends PanacheEntityBase {

  /** Whose value it is. */
  @Embeddable
  record Key(@Column(name = "index_code") String index, String agency, Period period) {}

  @EmbeddedId Key key;
  BigDecimal value;

  @JdbcTypeCode(SqlTypes.JSON)
  SortedMap<String, BigDecimal> parts;

  String source;
  LocalDate publishedOn;

  protected OfficialValue() {}

  OfficialValue(Key key, Official official) {
    this.key = key;
    change(official);
  }

  static Optional<OfficialValue> find(Key key) {
    return findByIdOptional(key);
  }

  void change(Official official) {
    value = official.value();
    parts = new TreeMap<>(official.parts());
    source = official.source();
    publishedOn = official.publishedOn();
  }

  /** Numbers are the same whatever their number of decimals. */
  boolean says(Official official) {
    return value.compareTo(official.value()) == 0
        && source.equals(official.source())
        && publishedOn.equals(official.publishedOn())
        && sameNumbers(parts, official.parts());
  }

  private static boolean sameNumbers(Map<String, BigDecimal> one, Map<String, BigDecimal> other) {
    return one.keySet().equals(other.keySet())
        && one.entrySet().stream()
            .allMatch(part -> part.getValue().compareTo(other.get(part.getKey())) == 0);
  }
}
