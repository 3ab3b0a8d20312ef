import type { ReactNode } from 'react';

export interface SpecimensProps {
  readonly title: string;
  readonly children: ReactNode;
}

/** Specimens of one kind. */
export function Specimens({ title, children }: SpecimensProps) {
  return (
    <section aria-label={title}>
      <h2>{title}</h2>
      <div className="gallery-row">{children}</div>
    </section>
  );
}

export interface SpecimenProps {
  /** Its state. */
  readonly name: string;
  readonly children: ReactNode;
}

/** One component in one state. */
export function Specimen({ name, children }: SpecimenProps) {
  return (
    <figure>
      <figcaption>{name}</figcaption>
      {children}
    </figure>
  );
}
