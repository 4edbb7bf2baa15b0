import { readDockerfile } from './readDockerfile';

const read = (...lines: string[]) =>
  readDockerfile(lines.join('\n'), 'Dockerfile');

it('reads the image of the last stage, and all runtimes', () => {
  expect(
    read(
      '# syntax=docker/dockerfile:1',
      'FROM golang:1.24-alpine AS build',
      'RUN go build',
      'from --platform=linux/amd64 gcr.io/distroless/static:nonroot@sha256:ab',
    ),
  ).toEqual({
    baseImage: {
      name: 'gcr.io/distroless/static',
      tag: 'nonroot',
      pinned: true,
    },
    runtimes: [{ name: 'go', version: '1.24', source: 'Dockerfile' }],
  });
});

it('fills in arguments and follows stages', () => {
  expect(
    read(
      'ARG VERSION=22',
      'FROM registry.example:5000/library/node:${VERSION}-slim AS base',
      'FROM base AS test',
      'FROM test',
    ),
  ).toMatchObject({
    baseImage: {
      name: 'registry.example:5000/library/node',
      tag: '22-slim',
      pinned: false,
    },
    runtimes: [{ name: 'node', version: '22' }],
  });
});

it.each([
  ['FROM mcr.microsoft.com/dotnet/aspnet:8.0', 'dotnet', '8.0'],
  ['FROM eclipse-temurin:21-jre', 'java', '21'],
  ['FROM php:8.3-fpm', 'php', '8.3'],
  ['FROM ruby:3.4', 'ruby', '3.4'],
  ['FROM python:${PY:-3.13}-slim', 'python', '3.13'],
])('knows the runtime of %s', (line, name, version) => {
  expect(read(line).runtimes).toEqual([
    { name, version, source: 'Dockerfile' },
  ]);
});

it('says nothing of scratch, of no tag and of circles', () => {
  expect(read('FROM scratch')).toEqual({ runtimes: [] });
  expect(read('FROM node')).toEqual({
    baseImage: { name: 'node', pinned: false },
    runtimes: [],
  });
  expect(read('FROM a AS b', 'FROM b AS a', 'FROM a').runtimes).toEqual([]);
  expect(read('nothing')).toEqual({ runtimes: [] });
});
