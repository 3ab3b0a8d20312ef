import { type Lab, type Rgb, toLab } from './colour.ts';

const full = 360;

/**
 * CIEDE2000 with all weights 1: Sharma, Wu and Dalal, "The CIEDE2000 Color-Difference Formula", Color Research and
 * Application 30(1), 2005. About 2.3 is just to be seen side by side; marks apart from each other need several times that.
 */
export function differenceOf(one: Rgb, other: Rgb): number {
  return labDifferenceOf(toLab(one), toLab(other));
}

export function labDifferenceOf(first: Lab, second: Lab): number {
  const meanChroma7 = ((Math.hypot(first.a, first.b) + Math.hypot(second.a, second.b)) / 2) ** 7;
  const g = 0.5 * (1 - Math.sqrt(meanChroma7 / (meanChroma7 + 25 ** 7)));
  const polar = ({ a, b }: { readonly a: number; readonly b: number }) => {
    const stretched = a * (1 + g);
    return { chroma: Math.hypot(stretched, b), hue: (toDegrees(Math.atan2(b, stretched)) + full) % full };
  };
  const [p, q] = [polar(first), polar(second)];
  const chromas = p.chroma * q.chroma;
  const turn = chromas === 0 ? 0 : ((q.hue - p.hue + full * 1.5) % full) - full / 2;
  const hue = 2 * Math.sqrt(chromas) * sine(turn / 2);
  const meanL = (first.l + second.l) / 2;
  const meanC = (p.chroma + q.chroma) / 2;
  const meanH = chromas === 0 ? p.hue + q.hue : (p.hue + turn / 2 + full) % full;
  const t =
    1 -
    0.17 * cosine(meanH - 30) +
    0.24 * cosine(2 * meanH) +
    0.32 * cosine(3 * meanH + 6) -
    0.2 * cosine(4 * meanH - 63);
  const squareL = (meanL - 50) ** 2;
  const l = (second.l - first.l) / (1 + (0.015 * squareL) / Math.sqrt(20 + squareL));
  const c = (q.chroma - p.chroma) / (1 + 0.045 * meanC);
  const h = hue / (1 + 0.015 * meanC * t);
  const rotation =
    -2 * Math.sqrt(meanC ** 7 / (meanC ** 7 + 25 ** 7)) * sine(60 * Math.exp(-(((meanH - 275) / 25) ** 2)));
  return Math.sqrt(l * l + c * c + h * h + rotation * c * h);
}

function toDegrees(radians: number): number {
  return (radians * 180) / Math.PI;
}

function sine(degrees: number): number {
  return Math.sin((degrees * Math.PI) / 180);
}

function cosine(degrees: number): number {
  return Math.cos((degrees * Math.PI) / 180);
}
