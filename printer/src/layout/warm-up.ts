// The first ticket of the morning should be as quick as the thousandth: fonts are read and letters filled at start.
import { setText } from '../raster/text-run.ts';
import { drawTicket } from './draw-ticket.ts';
import { type PrintWidth, paperFormat } from './paper-format.ts';

const accented = 'ạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹàáâãèéêìíòóôõùúýăđĩũơư';
const plain = 'abcdefghijklmnopqrstuvwxyz0123456789.,:;·–-()/… ';
const digits = '0123456789ABCDEFGHKLMNP';

/** Fills the letters of a paper width and draws one ticket of every kind. */
export function warmUp(widthDots: PrintWidth): void {
  const format = paperFormat(widthDots);
  const styles = [
    format.mark,
    format.centre,
    format.heading,
    format.service,
    format.body,
    format.waiting,
    format.where,
    format.second,
  ];
  for (const { face, sizePx } of styles)
    setText(plain + plain.toUpperCase() + accented + accented.toUpperCase(), { face, sizePx });
  setText(digits, { face: 'number', sizePx: format.label.sizePx });
  for (const statusUrl of [undefined, 'https://example.vn/t/0123456789abcdefghijkl'])
    drawTicket(sample(statusUrl), widthDots);
}

const sample = (statusUrl: string | undefined): Parameters<typeof drawTicket>[0] => ({
  v: 1,
  kind: 'preview',
  copyNo: 2,
  centre: { vi: 'Trung tâm', en: 'Centre' },
  label: 'A000',
  priority: true,
  service: { vi: 'Lĩnh vực', en: 'Field' },
  agency: { vi: 'Cơ quan', en: 'Agency' },
  desks: [1, 2],
  place: { vi: 'Khu A', en: 'Zone A' },
  ahead: 3,
  wait: { fromMin: 5, toMin: 10 },
  issuedAt: 0,
  timezone: 'Asia/Ho_Chi_Minh',
  lateReturn: { withinMin: 60, behind: 3 },
  trial: true,
  languages: ['vi', 'en'],
  ...(statusUrl !== undefined && { statusUrl }),
});
