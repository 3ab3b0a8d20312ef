import type { EChartsType } from 'echarts/core';
import { graphic } from './chart-parts.ts';

const fontSize = 12;

/**
 * ECharts 6 draws a tooltip on the canvas without the font of its `textStyle`. It is the one text that is added to the canvas
 * by itself, and gets the font there.
 */
export function giveTooltipFont(chart: EChartsType, fontFamily: string): void {
  const canvas = chart.getZr();
  const add = canvas.add.bind(canvas);
  canvas.add = (element) => {
    if (element instanceof graphic.Text) element.setStyle({ fontFamily, fontSize });
    add(element);
  };
}
