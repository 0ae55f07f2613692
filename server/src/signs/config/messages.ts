import type { SignFaultCode } from './sign-config-error.ts';

type Text = { readonly vi: string; readonly en: string };

/** What is wrong with `signs.json`, where, and what to do. */
export const messages: Readonly<Record<SignFaultCode, Text>> = {
  'not-json': {
    vi: 'signs.json không phải JSON hợp lệ ({found}). Hãy sửa tệp này.',
    en: 'signs.json is not valid JSON ({found}). Put the file right.',
  },
  'field-missing': { vi: 'signs.json: thiếu {where}.', en: 'signs.json: {where} is missing.' },
  'field-unknown': {
    vi: 'signs.json: không có mục {where}. Hãy kiểm tra tên mục.',
    en: 'signs.json: there is no field {where}. Check its name.',
  },
  'field-wrong': {
    vi: 'signs.json: {where} sai giá trị ({found}). Xem mẫu trong tài liệu bảng LED.',
    en: 'signs.json: {where} has a wrong value ({found}). See the examples in the README of the signs.',
  },
  'way-unknown': {
    vi: 'signs.json: {where} là "{found}". Hãy ghi tcp://địa-chỉ:cổng hoặc device:///dev/ttyUSB0.',
    en: 'signs.json: {where} is "{found}". Write tcp://address:port or device:///dev/ttyUSB0.',
  },
  'frame-part': {
    vi: 'signs.json: {where} có phần không hiểu được: "{found}".',
    en: 'signs.json: {where} has a part that is not understood: "{found}".',
  },
  'frame-checksum': {
    vi: 'signs.json: {where} phải có một cặp ngoặc ( ) trước mã kiểm tra, không phải "{found}".',
    en: 'signs.json: {where} needs one pair of ( ) before its checksum, not "{found}".',
  },
  'frame-no-text': {
    vi: 'signs.json: {where} phải có đúng một phần chữ, như {found}.',
    en: 'signs.json: {where} needs its text exactly once, as in {found}.',
  },
  'modes-missing': {
    vi: 'signs.json: thiếu {where}, vì khung có byte chế độ.',
    en: 'signs.json: {where} is missing, and the frame has a byte of the mode.',
  },
  'address-range': {
    vi: 'signs.json: {where} là {found}, lớn hơn khung chứa được.',
    en: 'signs.json: {where} is {found}, more than the frame holds.',
  },
  'desk-twice': {
    vi: 'signs.json: {where}: quầy {found} đã có bảng LED.',
    en: 'signs.json: {where}: desk {found} has a sign already.',
  },
  'address-twice': {
    vi: 'signs.json: {where}: địa chỉ {found} đã dùng trên đường dây này.',
    en: 'signs.json: {where}: address {found} is in use on this line.',
  },
  'text-letters': {
    vi: 'signs.json: {where} là "{found}". Bảng LED chỉ hiện chữ không dấu.',
    en: 'signs.json: {where} is "{found}". Signs show plain ASCII only.',
  },
};
