import { useAll } from "../../../app/use.js";

export const dynamic = "force-dynamic";

export async function GET() {
  return new Response(await useAll("next-route"));
}
