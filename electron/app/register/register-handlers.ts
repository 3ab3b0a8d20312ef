import type { LooseEntry } from '../../../gdpr-register/activity-record.ts';
import { parseEntry } from '../../../gdpr-register/entry.ts';
import type { registerFileCalls } from '../../contract/calls/register-files.ts';
import type { SavedActivity } from '../../contract/calls/register.ts';
import type { Actor } from '../actor.ts';
import { ContractFailure } from '../contract-failure.ts';
import type { Handlers } from '../handler-parts.ts';
import type { RegisterSaved } from './register.ts';
import type { RegisterArea } from './register-area.ts';
import { toActivity } from './register-view.ts';

type RegisterCall = Exclude<Extract<keyof Handlers, `register.${string}`>, keyof typeof registerFileCalls>;

export function createRegisterHandlers(area: RegisterArea): Pick<Handlers, RegisterCall> {
  const { register } = area;

  /** Only a draft may be half an entry. The refusal names fields, never what was written in them. */
  async function whole(entry: LooseEntry, id: string | null, actor: Actor): Promise<LooseEntry> {
    const parsed = parseEntry(entry);
    if (parsed.ok) return parsed.entry;
    await register.refused(id, { why: 'entry-invalid', problems: parsed.problems.length }, actor);
    const problems = parsed.problems.map(({ path, why }) => `${path.join('.')}: ${why.en}`);
    throw new ContractFailure('entry-invalid', `The entry does not fit the register. ${problems.join(' ')}`);
  }

  return {
    'register.list': async () => area.list(),
    'register.read': async ({ id }) => toActivity(register.read(id)),
    'register.version': async ({ id, version }) => register.version(id, version),
    'register.create': async ({ entry, author, reason }, _, actor) =>
      toActivity(await register.create(await whole(entry, null, actor), { author, reason, actor })),
    'register.save': async ({ id, entry, ...save }, _, actor) =>
      toSaved(await register.save(id, { ...save, entry: await whole(entry, id, actor), actor })),
    'register.draft': async ({ id, ...draft }) => {
      await register.draft(id, draft);
      return {};
    },
    'register.restore': async ({ id, version, ...restore }, _, actor) =>
      toSaved(await register.restore(id, version, { ...restore, actor })),
    'register.own': async ({ language }) => ({ entry: area.ownEntry(language) }),
    'register.check': ({ language }, signal) => area.check(language, signal),
    'register.fix': async (wish, signal, actor) => {
      await area.fix(wish, { signal, actor });
      return {};
    },
  };
}

function toSaved(saved: RegisterSaved): SavedActivity {
  return saved.ok ? { ok: true, activity: toActivity(saved.record) } : { ok: false, current: saved.current };
}
