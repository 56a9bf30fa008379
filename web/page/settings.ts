import type { OgiBatch } from '../batch/index.ts';
import type { OgiSettings, SettingsDetail } from '../settings/ogi-settings.ts';
import { keptSettings } from '../settings/settings-store.ts';

type ReportCheck = HTMLElementTagNameMap['ogi-report-check'];

/** Has every check go by what was set in this browser, and the button open the form for it, which comes when it is first asked for. */
export function offerSettings(
  button: HTMLButtonElement,
  report: ReportCheck,
  batch: () => OgiBatch | undefined,
): void {
  report.settings = keptSettings();
  let form: OgiSettings | undefined;
  button.addEventListener('click', async () => {
    await import('../settings/ogi-settings.ts');
    form ??= newForm();
    form.language = report.language;
    form.settings = report.settings;
    await form.open();
  });

  function newForm(): OgiSettings {
    const element = document.createElement('ogi-settings');
    element.addEventListener('ogi-settings', (event) => {
      const { settings, figures } = (event as CustomEvent<SettingsDetail>).detail;
      report.settings = settings;
      report.figures = figures;
      const many = batch();
      if (many) many.settings = settings;
      // The same report, with all that was done to it.
      if (report.draft && !report.hidden)
        report.resume(report.draft, { focus: false }).catch(() => {});
    });
    // Chromium 86 leaves the focus nowhere.
    element.addEventListener('close', () => button.focus());
    document.body.append(element);
    return element;
  }
}
