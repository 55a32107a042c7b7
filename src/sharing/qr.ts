import { encode } from 'uqr';

/** The white frame that a reader of codes needs, in modules. */
const QUIET = 4;

const LOOK = { ecc: 'M', boostEcc: false, border: QUIET } as const;

/** The side of an address's QR code, in modules. Any mask does for that: to draw and judge all eight takes ten times as long. */
export const qrSide = (address: string): number => encode(address, { ...LOOK, maskPattern: 0 }).size;

/** An address as a QR code that bears a fold or a stain (level M): the side in modules with its white frame, and the dark ones as one path. */
export function qr(address: string): { side: number; path: string } {
  const { data, size } = encode(address, LOOK);
  // Relative moves and one run at a time keep the path short.
  const path = data.flatMap((row, y) => {
    let end = 0;
    return [...row.map(Number).join('').matchAll(/1+/g)].map(({ index, 0: run }, i) => {
      const move = i === 0 ? `M${index} ${y}` : `m${index - end} 0`;
      end = index + run.length;
      return `${move}h${run.length}`;
    });
  });
  return { side: size, path: path.join('') };
}
