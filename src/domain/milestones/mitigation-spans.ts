/** Who works tells of it first and sets the status when there is time: a change of status says nothing more precise until then. */
export const clickMinutes = 15;

/** A measure that helped shows it within so many minutes, in part at least. */
export const effectMinutes = 60;

/** Where parts and whole came back so far apart, more than one measure was needed. */
export const longRecoveryMinutes = 240;
