import { setTimeout as wait } from 'node:timers/promises';

// Asks outside addresses whether they are alive: a few hosts at a time, each of them one question at a time.

export type Answer = {
  /** What the server answered with; absent when there was no answer at all. */
  status?: number;
  /** Why the address counts as dead, in Swedish. */
  fault?: string;
  /** The front page that it leads to, when it used to lead deeper. */
  front?: string;
};

export type AskOptions = {
  /** Who is asking, so that whoever runs the server can write to us. */
  agent: string;
  /** Hosts asked at the same time. */
  hosts?: number;
  /** Milliseconds between two questions to one host, and until no answer is taken for none. */
  pause?: number;
  timeout?: number;
  /** Called after each answer. */
  onAnswer?: (done: number, all: number) => void;
};

/** The answer of every address. Never throws: no answer is an answer too. */
export async function askAll(addresses: Iterable<string>, options: AskOptions): Promise<Map<string, Answer>> {
  const { hosts = 8, pause = 1000, onAnswer } = options;
  const all = [...new Set(addresses)];
  const queues = [...Map.groupBy(all, (address) => new URL(address).host).values()];
  const answers = new Map<string, Answer>();
  const worker = async (): Promise<void> => {
    for (let queue = queues.shift(); queue; queue = queues.shift()) {
      for (const [index, address] of queue.entries()) {
        if (index > 0) await wait(pause);
        answers.set(address, await ask(address, options));
        onAnswer?.(answers.size, all.length);
      }
    }
  };
  await Promise.all(Array.from({ length: hosts }, worker));
  return answers;
}

/** Answers that say that somebody is there, but not to us: shut to strangers, or to those who ask too often. */
const SHUT = new Set([401, 403, 407, 429, 451, 999]);

async function ask(address: string, options: AskOptions): Promise<Answer> {
  const head = await request(address, 'HEAD', options);
  // Many servers do not answer HEAD, or answer it wrongly.
  return head.fault && !head.final ? request(address, 'GET', options) : head;
}

async function request(
  address: string,
  method: 'HEAD' | 'GET',
  { agent, timeout = 10_000 }: AskOptions,
): Promise<Answer & { final?: boolean }> {
  try {
    const { status, url, body } = await fetch(address, {
      method,
      headers: { 'user-agent': agent, accept: '*/*' },
      signal: AbortSignal.timeout(timeout),
    });
    await body?.cancel();
    const fault = faultOf(status);
    if (fault) return { status, fault };
    return new URL(url).pathname === '/' && new URL(address).pathname !== '/' ? { status, front: url } : { status };
  } catch (error) {
    return noAnswer(error, timeout);
  }
}

function faultOf(status: number): string | undefined {
  if (status < 400 || SHUT.has(status)) return undefined;
  if (status === 404 || status === 410) return `sidan finns inte (${status})`;
  return status >= 500 ? `servern har ett fel (${status})` : `servern tar inte emot frågan (${status})`;
}

function noAnswer(error: unknown, timeout: number): Answer & { final?: boolean } {
  const { name, cause } = error as { name: string; cause?: { code?: string; message?: string } };
  if (name === 'TimeoutError') return { fault: `inget svar på ${timeout / 1000} sekunder` };
  const code = cause?.code ?? '';
  // Asked in another way, these would say the same.
  if (code === 'ENOTFOUND' || code === 'EAI_AGAIN') return { fault: 'servern finns inte', final: true };
  if (code === 'ECONNREFUSED') return { fault: 'servern är avstängd', final: true };
  if (/CERT|SSL|TLS|ALTNAME|SELF_SIGNED/.test(code)) return { fault: 'serverns certifikat gäller inte', final: true };
  if (cause?.message?.includes('redirect')) return { fault: 'den leder runt i en ring', final: true };
  return { fault: code ? `ingen kontakt (${code})` : 'ingen kontakt' };
}
