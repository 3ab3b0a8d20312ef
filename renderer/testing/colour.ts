export type Rgb = readonly [red: number, green: number, blue: number];

/** `#rrggbb` as three parts from 0 to 1. */
export function parseHex(hex: string): Rgb {
  const found = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(hex);
  if (found === null) throw new Error(`${hex} is no colour of the form #rrggbb`);
  const part = (place: number): number => Number.parseInt(found[place] ?? '', 16) / 255;
  return [part(1), part(2), part(3)];
}

/** WCAG 2.2, "contrast ratio": 1 to 21. */
export function contrastOf(one: Rgb, other: Rgb): number {
  const [dark, light] = [luminanceOf(one), luminanceOf(other)].toSorted((a, b) => a - b) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

function luminanceOf(colour: Rgb): number {
  const [r, g, b] = toLinear(colour);
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

export const deficiencies = ['protanopia', 'deuteranopia', 'tritanopia'] as const;
export type Deficiency = (typeof deficiencies)[number];

type Matrix = readonly [Rgb, Rgb, Rgb];

/** For linear RGB, severity 1.0. */
const matrices: Readonly<Record<Deficiency, Matrix>> = {
  protanopia: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deuteranopia: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritanopia: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
};

/**
 * A colour as who lacks one kind of cones sees it: Machado, Oliveira and Fernandes, "A Physiologically-based Model for
 * Simulation of Color Vision Deficiency", IEEE TVCG 15(6), 2009, table of severity 1.0.
 */
export function simulate(colour: Rgb, deficiency: Deficiency): Rgb {
  return toGamma(multiply(matrices[deficiency], toLinear(colour)));
}

function multiply(matrix: Matrix, [x, y, z]: Rgb): Rgb {
  const row = ([a, b, c]: Rgb): number => a * x + b * y + c * z;
  return [row(matrix[0]), row(matrix[1]), row(matrix[2])];
}

function toLinear([r, g, b]: Rgb): Rgb {
  const part = (value: number): number => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4);
  return [part(r), part(g), part(b)];
}

function toGamma([r, g, b]: Rgb): Rgb {
  const part = (value: number): number => {
    const within = Math.min(1, Math.max(0, value));
    return within <= 0.0031308 ? within * 12.92 : 1.055 * within ** (1 / 2.4) - 0.055;
  };
  return [part(r), part(g), part(b)];
}

export interface Lab {
  readonly l: number;
  readonly a: number;
  readonly b: number;
}

/** IEC 61966-2-1 (sRGB) to CIE L*a*b*, D65. */
export function toLab(colour: Rgb): Lab {
  const [r, g, b] = toLinear(colour);
  const f = (value: number): number =>
    value > 216 / 24_389 ? Math.cbrt(value) : (value * 24_389) / 27 / 116 + 16 / 116;
  const x = f((0.4124564 * r + 0.3575761 * g + 0.1804375 * b) / 0.95047);
  const y = f(0.2126729 * r + 0.7151522 * g + 0.072175 * b);
  const z = f((0.0193339 * r + 0.119192 * g + 0.9503041 * b) / 1.08883);
  return { l: 116 * y - 16, a: 500 * (x - y), b: 200 * (y - z) };
}
