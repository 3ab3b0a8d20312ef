/** The lighthouse: a vigie is the lookout. Its colour is the accent of the theme. */
export function Mark() {
  return (
    <svg className="mark" viewBox="0 0 24 24" width="22" height="22" fill="currentColor" aria-hidden="true">
      <path d="M15.2 6.2 23 3v6.8zM8.8 6.2 1 3v6.8z" opacity=".38" />
      <path d="M12 1.2 15 3.6v5H9v-5zM9.6 10h4.8l1.7 11.2H7.9zM6.6 21.2h10.8v1.6H6.6z" />
    </svg>
  );
}
