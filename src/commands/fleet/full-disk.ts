import { errorCode } from '../../model/error-code.ts';

/** Whether something went wrong for want of room on a disk of this machine. */
export function isFullDisk(error: unknown): boolean {
  return ['ENOSPC', 'EDQUOT', 'DISK_FULL'].includes(errorCode(error) ?? '');
}

/** What is told of it. @param dir - where there is no room */
export function fullDisk(dir: string): string {
  return `the disk is full: make room in ${dir}`;
}
