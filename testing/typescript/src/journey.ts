// What a dashboard and a survey app do, with nothing but the contracts: read an index and why it is
// so, send an answer twice, and read it back. Addresses and the token come from the environment.
import createClient from "openapi-fetch";
import { randomUUID } from "node:crypto";
import type { paths as Reporting } from "./api/reporting.js";
import type { paths as Scoring } from "./api/scoring.js";
import type { paths as Survey } from "./api/survey.js";

function setting(name: string): string {
  const value = process.env[name];
  if (value === undefined) {
    throw new Error(`${name} is not set`);
  }
  return value;
}

function must<T>(answer: { data?: T; error?: unknown; response: Response }): T {
  if (answer.data === undefined) {
    throw new Error(`${answer.response.status}: ${JSON.stringify(answer.error)}`);
  }
  return answer.data;
}

const reporting = createClient<Reporting>({ baseUrl: setting("REPORTING") });
const scoring = createClient<Scoring>({ baseUrl: setting("SCORING") });
const survey = createClient<Survey>({ baseUrl: setting("SURVEY") });
survey.use({
  onRequest({ request }) {
    request.headers.set("Authorization", `Bearer ${setting("TOKEN")}`);
    return request;
  },
});

const period = setting("PERIOD");
const ranking = must(
  await reporting.GET("/api/v1/indexes/{index}/ranking", {
    params: { path: { index: "766" }, query: { parent: "H21", period } },
  }),
);
const first = ranking.rows[0];
if (first === undefined) {
  throw new Error("nobody is ranked");
}

// A field that may be null is one for the compiler: `first.value.toFixed` alone does not compile.
const score = must(
  await reporting.GET("/api/v1/indexes/{index}/agencies/{agency}", {
    params: { path: { index: "766", agency: first.agency }, query: { period } },
  }),
);
const agency = must(
  await scoring.GET("/api/v1/agencies/{code}", { params: { path: { code: first.agency } } }),
);

const campaign = setting("CAMPAIGN");
const id = randomUUID();
const send = () =>
  survey.POST("/api/v1/campaigns/{campaign}/responses", {
    params: { path: { campaign } },
    body: {
      id,
      agency: agency.code,
      occurredAt: setting("OCCURRED_AT"),
      channel: "INTERVIEW",
      answers: { "II.A.1": 4, "II.A.2": null },
    },
  });
const receipt = must(await send());
const repeated = must(await send());
const revision = must(
  await survey.GET("/api/v1/campaigns/{campaign}/responses/{id}", {
    params: { path: { campaign, id } },
  }),
);

const misspelt = await fetch(`${setting("REPORTING")}/api/v1/indexes/766/ranking?perod=${period}`);
const refusal = (await misspelt.json()) as { code: string };

console.log(
  JSON.stringify({
    first: first.agency,
    value: first.value?.toFixed(2) ?? null,
    parts: score.parts.map((part) => part.code),
    sameReceipt: receipt.contentHash === repeated.contentHash,
    readBack: revision.contentHash === receipt.contentHash,
    misspelt: refusal.code,
  }),
);
