/** Who may log in to the secure servers. They listen on loopback and hold synthetic persons; the passwords are no secrets. */
export const accounts = {
  kafka: { admin: { user: 'admin', password: 'admin-secret' }, app: { user: 'app', password: 'app-secret' } },
  /** Cassandra makes this one itself. */
  cassandra: { admin: { user: 'cassandra', password: 'cassandra' } },
  mongodb: { admin: { user: 'admin', password: 'admin-secret' } },
} as const;
