import { BarChart, LineChart, PieChart, ScatterChart } from 'echarts/charts';
import {
  AriaComponent,
  AxisPointerComponent,
  GridComponent,
  MarkLineComponent,
  TooltipComponent,
} from 'echarts/components';
import { connect, graphic, init, registerMap, setPlatformAPI, use } from 'echarts/core';
import { CanvasRenderer } from 'echarts/renderers';
import { createTextMeasure } from './measure-text.ts';

use([
  BarChart,
  LineChart,
  PieChart,
  ScatterChart,
  AriaComponent,
  AxisPointerComponent,
  GridComponent,
  MarkLineComponent,
  TooltipComponent,
  CanvasRenderer,
]);
// Without a page, as in a test of a drawing, ECharts guesses the width of texts.
if ('document' in globalThis)
  setPlatformAPI({ measureText: createTextMeasure(() => document.createElement('canvas')) });

/** ECharts with only the parts in use; import nothing else of it at run time. */
export { connect, graphic, init, registerMap, use as addParts };
