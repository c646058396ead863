// One file of types for each service, from the contracts that the services serve.
import { mkdirSync, writeFileSync } from "node:fs";
import openapiTS, { astToString } from "openapi-typescript";

mkdirSync("src/api", { recursive: true });
for (const service of ["survey", "feedback", "scoring", "reporting"]) {
  const contract = new URL(`../../docs/api/${service}-openapi.yaml`, import.meta.url);
  writeFileSync(`src/api/${service}.ts`, astToString(await openapiTS(contract)));
}
