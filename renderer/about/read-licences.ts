import { z } from 'zod';

const workSchema = z.object({ name: z.string(), version: z.string(), licence: z.string(), text: z.string() });

/** A work of others in this program, under its licence. */
export type Work = Readonly<z.infer<typeof workSchema>>;

/** From the list that the build made; null where the page has none, as one that is shown without a build. */
export async function readLicences(fetchFile: (path: string) => Promise<Response>): Promise<readonly Work[] | null> {
  const answer = await fetchFile('./licences.json');
  const parsed = z.array(workSchema).safeParse(answer.ok ? await answer.json() : null);
  return parsed.success ? parsed.data : null;
}

/** Those whose name or licence has what is typed. */
export function findWorks(works: readonly Work[], typed: string): readonly Work[] {
  const wanted = typed.trim().toLowerCase();
  return works.filter(({ name, licence }) => `${name} ${licence}`.toLowerCase().includes(wanted));
}
