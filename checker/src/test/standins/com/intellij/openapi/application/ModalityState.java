package com.intellij.openapi.application;

public abstract class ModalityState {}
