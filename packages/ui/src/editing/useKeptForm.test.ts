import { act, renderHook } from '@testing-library/react';
import { useKeptForm } from './useKeptForm';

const saved = { title: 'Staff' };

function renderForm(initial = saved) {
  return renderHook(() => useKeptForm('access/role:staff', initial)).result;
}

describe('useKeptForm', () => {
  beforeEach(() => window.sessionStorage.clear());

  it('keeps what is typed when the page is left and opened again', () => {
    const first = renderForm();
    expect(first.current.isDirty).toBe(false);
    act(() => first.current.setValue({ title: 'Everybody' }));
    expect(first.current.isDirty).toBe(true);

    const again = renderForm();
    expect(again.current).toMatchObject({
      value: { title: 'Everybody' },
      isDirty: true,
      wasKept: true,
    });
  });

  it('forgets it after saving, and when one starts over', () => {
    const form = renderForm();
    act(() => form.current.setValue({ title: 'Everybody' }));
    act(() => form.current.forget());
    expect(form.current.value).toEqual(saved);
    expect(renderForm().current).toMatchObject({
      value: saved,
      wasKept: false,
    });
  });

  it('keeps nothing that is the same as what is saved', () => {
    const form = renderForm();
    act(() => form.current.setValue({ title: 'Everybody' }));
    act(() => form.current.setValue({ title: 'Staff' }));
    expect(window.sessionStorage).toHaveLength(0);
  });

  it('begins anew where the browser kept something unreadable', () => {
    window.sessionStorage.setItem('callboard.unsaved:access/role:staff', '{');
    expect(renderForm().current.value).toEqual(saved);
  });
});
