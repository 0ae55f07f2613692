// The beginning of the Lao catalogue. A speaker has not checked it yet, so kiosks offer Lao only where the centre's
// setting `kioskLanguages` names it; what is missing here is said in Vietnamese.
import type { Catalogue } from '@toiluot/shared/ui';
import type { TextKey } from './texts.tsx';

export const lao: Catalogue<TextKey> = {
  'page.back': 'ກັບຄືນ',
  'search.title': 'ຄົ້ນຫາ',
  'pad.erase': 'ລຶບ',
  'result.done': 'ສຳເລັດ',
  'idle.continue': 'ສືບຕໍ່',
};
