type Control = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

/** A value, what gives it, or the field of a form that holds it. */
export type Field<Value = string> = Value | (() => Value | undefined) | Control;

const isControl = (field: unknown): field is Control =>
  typeof field === 'object' && field !== null && 'value' in field;

export function readField<Value>(field: Field<Value> | undefined): Value | string | undefined {
  if (typeof field === 'function') return (field as () => Value | undefined)();
  return isControl(field) ? field.value : (field as Value | undefined);
}

export const fieldOf = (field: unknown): HTMLElement | undefined =>
  isControl(field) ? field : undefined;

/** Calls back when the user changes a field of the form; gives how to stop. */
export function watchField(field: unknown, callback: () => void): () => void {
  if (!isControl(field)) return () => {};
  field.addEventListener('input', callback);
  field.addEventListener('change', callback);
  return () => {
    field.removeEventListener('input', callback);
    field.removeEventListener('change', callback);
  };
}
