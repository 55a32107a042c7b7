/**
 * What a search word leads to: `svetsare` is a job or programme, `guide/prao` an entry of another kind, `stage/gymnasium` a stage,
 * and `competition/` a whole kind.
 */
export function parseTarget(target: string): { kinds: [string, ...string[]]; key: string } {
  const [, kind, key = ''] = /^([a-z]+)\/(.*)$/i.exec(target) ?? [];
  return kind === undefined ? { kinds: ['job', 'programme'], key: target } : { kinds: [kind], key };
}
