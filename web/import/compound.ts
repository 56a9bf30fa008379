import type { OgiDocument } from '../../wasm/types.ts';
import { CompoundFile } from './cfb.ts';
import { readDoc } from './doc.ts';
import { ImportError, unsupported } from './import-error.ts';
import { readXls } from './xls.ts';

/** An OLE file is an old Word, WPS or Excel document, or a new one behind a password; told by its streams. */
export function readCompound(bytes: Uint8Array): OgiDocument {
  const container = new CompoundFile(bytes);
  if (container.has('EncryptedPackage')) {
    throw new ImportError(
      'encrypted',
      '有打开密码，无法读取。请用 Word、Excel 或 WPS 打开，去掉密码后另存再选。',
      'is protected by a password. Open it in Word, Excel or WPS and save it without the password.',
    );
  }
  if (container.has('WordDocument')) return readDoc(container);
  if (container.has('Workbook')) return readXls(container);
  if (container.has('Book')) {
    throw unsupported(
      'Excel 95 或更早的工作簿',
      '请用 Excel 或 WPS 打开后另存为 .xlsx 再选。',
      'a workbook of Excel 95 or older',
      'Open it in Excel or WPS and save it as .xlsx.',
    );
  }
  throw unsupported(
    '其他 OLE 文件',
    '请选择报告的 Word、PDF 或网页文件。',
    'some other OLE file',
    'Choose the report as Word, PDF or a web page.',
  );
}
