package vn.langnghe.bench;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * The running system under test.
 *
 * @param jdbcUrl a database of its own for yardsticks, on the same server
 * @param surveyJdbcUrl survey-service's database, to see its outbox at rest
 * @param scoringJdbcUrl scoring-service's database, to see how far it has come
 * @param user of the database: the superuser, who may look into every one
 * @param password of that user
 * @param surveyPort survey-service
 * @param reportingPort reporting-service
 * @param scoringPort scoring-service
 * @param kafka what a client sets to come in to Kafka as the operator
 * @param surveyToken bearer token that may post answers
 * @param adminToken bearer token of operations
 * @param managerToken bearer token of an index manager, who may read the live view
 * @param campaign open campaign that takes answers about every agency
 * @param agencies agencies that may be judged
 * @param items item codes of the campaign's questionnaire
 * @param run makes the ids of one run differ from those of every other
 */
public record RunningSystem(
    String jdbcUrl,
    String surveyJdbcUrl,
    String scoringJdbcUrl,
    String user,
    String password,
    int surveyPort,
    int reportingPort,
    int scoringPort,
    Map<String, String> kafka,
    String surveyToken,
    Supplier<String> adminToken,
    Supplier<String> managerToken,
    String campaign,
    List<String> agencies,
    List<String> items,
    UUID run) {}
