import { useAll } from "../../app/use.js";

export const dynamic = "force-dynamic";

export default async function Page() {
  return <p>{await useAll("next-page")}</p>;
}
