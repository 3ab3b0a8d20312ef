import { connectToOwner } from '../../electron/app/control/control-client.ts';
import { localDay } from '../../electron/app/local-day.ts';
import { openRequestFolder } from '../../electron/app/requests/request-folder.ts';
import { openRequest } from '../../gdpr-register/request/request.ts';

const dayMs = 86_400_000;
/** An answer is due within a month, which a weekend and a holiday make longer. */
const overdueDays = 60;

/** Requests whose answer is overdue, while the program does not run; each is an alert until it is withdrawn. */
export function writeOverdueRequests(dataDirectory: string, count: number): void {
  const folder = openRequestFolder(dataDirectory);
  for (let place = 0; place < count; place += 1) {
    const receivedOn = localDay(Date.now() - (overdueDays + place) * dayMs);
    const request = openRequest({
      id: `request-${receivedOn}-bcdfghjk`,
      kind: 'access',
      receivedOn,
      channel: 'post',
      language: 'en',
      subject: { key: null, id: null },
    });
    folder.write({ revision: 1, request });
  }
}

/** Withdraws every request, through the program that runs. */
export async function withdrawRequests(dataDirectory: string): Promise<void> {
  const owner = await connectToOwner(dataDirectory);
  if (owner === null) throw new Error('nobody listens for commands');
  for (const { revision, request } of openRequestFolder(dataDirectory).list().requests) {
    const act = { act: 'withdraw', on: localDay(Date.now()) } as const;
    const answer = await owner.bridge.call('request.act', { id: request.id, base: revision, act });
    if (!answer.ok || !answer.value.ok) throw new Error(`${request.id} was not withdrawn: ${JSON.stringify(answer)}`);
  }
  owner.close();
}
