package vn.langnghe.scoring;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.jspecify.annotations.Nullable;
import vn.langnghe.event.Period;

/** A period is stored as its text, for example {@code 2026-Q4}. */
@Converter(autoApply = true)
public class PeriodColumn implements AttributeConverter<Period, String> {

  @Override
  public @Nullable String convertToDatabaseColumn(@Nullable Period period) {
    return period == null ? null : period.toString();
  }

  @Override
  public @Nullable Period convertToEntityAttribute(@Nullable String text) {
    return text == null ? null : Period.of(text);
  }
}
